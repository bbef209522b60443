import { formatDate } from '#src/vietnamese/dates.ts';

/** What a reader's letter about a mistake begins with, so that whoever answers knows the page and the build. */
interface MistakeOn {
  readonly email: string;
  readonly title: string;
  /** Whole address of the page. */
  readonly address: string;
  /** Day of the build, `YYYY-MM-DD`. */
  readonly builtOn: string;
}

/** A `mailto:` address with the page and the day of its build filled in. Nothing is sent until the reader sends it. */
export function mistakeLetter({ email, title, address, builtOn }: MistakeOn): string {
  const body = [
    `Trang: ${address}`,
    `Bản dựng ngày ${formatDate(builtOn)}`,
    '',
    'Chữ trên trang:',
    '',
    'Chữ đúng, và nơi có bản đúng:',
    '',
  ].join('\r\n');
  return `mailto:${email}?subject=${encodeURIComponent(`Báo chỗ sai: ${title}`)}&body=${encodeURIComponent(body)}`;
}
