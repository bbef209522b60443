import { ask, byId, make, messageOf, wrong } from './ask.js';
import { listenForPins, showProblems } from './panels.js';

/** The first page: a file taken in, the mistakes, the site built to be looked at. */

interface Taken {
  document: string;
  done: 'new' | 'updated' | 'compared' | 'same';
  files: string[];
  toDo: string[];
  report: string;
}

const taken = byId('taken', HTMLElement);

/** @param why the text of a document that is there already is to be exchanged; left out: it is only compared */
async function takeIn(file: File, why?: string): Promise<void> {
  taken.replaceChildren(make('p', `Đang đọc ${file.name}…`));
  const query = why === undefined ? '' : `?cap-nhat=1&ly-do=${encodeURIComponent(why)}`;
  try {
    const answer = await ask<Taken>(`nhap${query}`, { method: 'POST', body: file });
    taken.replaceChildren(...report(file, answer));
    await showProblems();
  } catch (error) {
    taken.replaceChildren(wrong(`${file.name}: ${messageOf(error)}`));
  }
}

const SAID = {
  new: 'Đã nhập',
  updated: 'Đã thay chữ theo',
  compared: 'Văn bản này đã có; chưa ghi gì. Chỗ khác trong',
  same: 'Văn bản này đã có, không khác chữ nào:',
} as const;

function report(file: File, { document: id, done, files, toDo, report: text }: Taken): Node[] {
  const link = make('a', 'Mở văn bản');
  link.href = `/soan/#/collections/documents/entries/${id}`;
  const whole = make('details', make('summary', 'Báo cáo đầy đủ'), make('pre', text));
  whole.open = done === 'compared' || done === 'updated';
  return [
    make('p', make('strong', `${SAID[done]} ${file.name}. `), link),
    ...(toDo.length > 0
      ? [
          make('p', 'Việc cần làm, việc trước nhất đứng trên:'),
          make('ol', ...toDo.map((line) => make('li', line))),
        ]
      : []),
    whole,
    ...(done === 'compared' ? [updateForm(file)] : []),
    ...(done === 'new' ? [confirmButton(id)] : []),
    ...(files.length > 0
      ? [make('p', make('small', `Đã ghi: ${files.map((one) => `content/${one}`).join(', ')}`))]
      : []),
  ];
}

/** Exchanges the text once its reader has looked at what differs. */
function updateForm(file: File): HTMLElement {
  const reason = make('input');
  reason.id = 'reason';
  const label = make('label', 'Vì sao chữ đổi (hiện trên trang nếu văn bản đã đăng)');
  label.htmlFor = reason.id;
  const form = make('form', label, make('div', reason, make('button', 'Thay chữ theo tệp này')));
  form.lastElementChild?.classList.add('row');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void takeIn(file, reason.value);
  });
  return form;
}

/** Makes rows of what the machine proposes, once somebody has read it. */
function confirmButton(id: string): HTMLElement {
  const button = make('button', 'Xác nhận các đề xuất của máy');
  button.type = 'button';
  button.className = 'quiet';
  const told = make('span');
  button.addEventListener('click', () => {
    button.disabled = true;
    void ask<{ files: string[] }>(`xac-nhan?van-ban=${id}`, { method: 'POST' })
      .then(
        ({ files }) => {
          told.replaceChildren(` Đã xác nhận: ${files.join(', ')}.`);
        },
        (error: unknown) => {
          told.replaceChildren(wrong(messageOf(error)));
        },
      )
      .finally(() => {
        button.disabled = false;
        void showProblems();
      });
  });
  return make(
    'p',
    'Nhiệm vụ, báo cáo máy đọc được còn là đề xuất trong “Phần trích từ văn bản”. ',
    button,
    told,
  );
}

const drop = byId('drop', HTMLElement);
const input = byId('file', HTMLInputElement);
input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file) void takeIn(file);
  input.value = '';
});
for (const name of ['dragover', 'dragenter'])
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
drop.addEventListener('dragleave', () => {
  drop.classList.remove('over');
});
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const file = event.dataTransfer?.files[0];
  if (file) void takeIn(file);
});
// A file that misses the field must not open in place of this page.
for (const name of ['dragover', 'drop'] as const)
  addEventListener(name, (event) => {
    event.preventDefault();
  });

/** A button that has work done, and the place that tells of it. */
function onButton(id: string, place: HTMLElement, work: () => Promise<HTMLElement[]>): void {
  const button = byId(id, HTMLButtonElement);
  button.addEventListener('click', () => {
    button.disabled = true;
    void work()
      .then(
        (told) => {
          place.replaceChildren(...told);
        },
        (error: unknown) => {
          const text = make('pre', messageOf(error));
          text.className = 'wrong';
          place.replaceChildren(text);
        },
      )
      .finally(() => {
        button.disabled = false;
      });
  });
}

const built = byId('built', HTMLElement);
onButton('build', built, async () => {
  const begin = Date.now();
  const tell = (): void => {
    const seconds = Math.round((Date.now() - begin) / 1000);
    built.replaceChildren(make('p', `Đang dựng, đã ${String(seconds)} giây…`));
  };
  tell();
  const timer = setInterval(tell, 1000);
  try {
    const { address, seconds } = await ask<{ address: string; seconds: number }>('dung', {
      method: 'POST',
    });
    const link = make('a', 'Mở trang vừa dựng');
    link.href = address;
    link.target = '_blank';
    return [make('p', `Đã dựng xong trong ${String(seconds)} giây. `, link)];
  } finally {
    clearInterval(timer);
  }
});

onButton('lock', byId('locked', HTMLElement), async () => {
  const { documents } = await ask<{ documents: string[] }>('khoa', { method: 'POST' });
  await showProblems();
  const named = documents.length > 0 ? `, và các mục của ${documents.join(', ')}` : '';
  return [make('p', `Đã khóa địa chỉ các trang mới${named} (content/locks).`)];
});

listenForPins();
void showProblems();
// Somebody comes back from a form, or from another program.
addEventListener('focus', () => {
  void showProblems();
});
