/** Whose pages an editor's note may rest on. */

/** Hosts that no note may name, by the end of their names, and why. */
const WEAK_HOSTS: Readonly<Record<string, string>> = {
  'xe.today': 'trang mua bán xe, chép lại tin',
  'english.luatvietnam.vn': 'bản dịch tiếng Anh do trang tự làm',
  'vietnam.vn': 'trang gom tin',
  'vietnam-aujourdhui.info': 'trang cá nhân',
  'vnnow.vn': 'trang gom tin',
  'asb-media.com': 'trang quảng cáo',
  'lawnet.vn': 'bản dịch tiếng Anh do trang tự làm',
  'ntpartnerlawfirm.com': 'văn phòng luật tư',
  'taphalaw.com': 'văn phòng luật tư',
  'luatminhkhue.vn': 'văn phòng luật tư',
  'luatduonggia.vn': 'văn phòng luật tư',
  'lawkey.vn': 'văn phòng luật tư',
  'accgroup.vn': 'công ty dịch vụ tư',
  'wikipedia.org': 'bách khoa ai cũng sửa được',
  'blogspot.com': 'trang cá nhân',
  'wordpress.com': 'trang cá nhân',
  'facebook.com': 'mạng xã hội',
  'youtube.com': 'mạng xã hội',
  'tiktok.com': 'mạng xã hội',
  'zalo.me': 'mạng xã hội',
  'github.com': 'kho mã, bản chép riêng',
  'web.archive.org': 'kho lưu; hãy ghi địa chỉ gốc, và lời ở "saved"',
  'archive.org': 'kho lưu; hãy ghi địa chỉ gốc, và lời ở "saved"',
};

/** A word in a host's name that says it is a law firm's. */
const LAW_FIRM = /law-?firm|lawyer|luatsu|congtyluat|vanphongluat/u;

/** Hosts of state bodies, and of the Party's. */
const STATE = /(?:^|\.)(?:gov\.vn|chinhphu\.vn|quochoi\.vn|dangcongsan\.vn)$/u;

/** Pages that state bodies run under another name, with whose they are. */
const STATE_PAGES: Readonly<Record<string, string>> = {
  'tongdai111.vn': 'Tổng đài quốc gia bảo vệ trẻ em',
  'giadinh.suckhoedoisong.vn': 'báo của Bộ Y tế',
  'suckhoedoisong.vn': 'báo của Bộ Y tế',
};

const endsWith = (host: string, end: string): boolean => host === end || host.endsWith(`.${end}`);

const hostOf = (address: string): string => {
  try {
    return new URL(address).hostname;
  } catch {
    // What is no address at all is told as such.
    return '';
  }
};

/** Why no note may rest on a page; undefined where it may. */
export function weakness(address: string): string | undefined {
  const host = hostOf(address);
  const known = Object.entries(WEAK_HOSTS).find(([end]) => endsWith(host, end));
  return known?.[1] ?? (LAW_FIRM.test(host) ? 'văn phòng luật tư' : undefined);
}

/** Whether a page is a state body's own. */
export function isOfficial(address: string): boolean {
  const host = hostOf(address);
  return STATE.test(host) || host in STATE_PAGES;
}
