import { ask, byId, make, messageOf, wrong } from './ask.js';
import { listenForPins, showProblems } from './panels.js';

/** The first page: a file taken in, the mistakes, the site built to be looked at. */

interface Taken {
  document?: string;
  files: string[];
  toDo: string[];
  report: string;
}

const taken = byId('taken', HTMLElement);

async function takeIn(file: File): Promise<void> {
  taken.replaceChildren(make('p', `Đang đọc ${file.name}…`));
  try {
    const answer = await ask<Taken>('nhap', { method: 'POST', body: file });
    taken.replaceChildren(...report(file.name, answer));
    await showProblems();
  } catch (error) {
    taken.replaceChildren(wrong(`${file.name}: ${messageOf(error)}`));
  }
}

function report(name: string, { document: id, files, toDo, report: text }: Taken): HTMLElement[] {
  const whole = make('details', make('summary', 'Báo cáo đầy đủ'), make('pre', text));
  if (id === undefined) {
    whole.open = true;
    return [
      make(
        'p',
        make('strong', `${name}: văn bản này đã có. Chưa ghi gì; dưới đây là chỗ khác nhau.`),
      ),
      whole,
    ];
  }
  const link = make('a', 'Mở văn bản vừa nhập');
  link.href = `/soan/#/collections/documents/entries/${id}`;
  return [
    make('p', make('strong', `Đã nhập ${name}. `), link),
    make('p', 'Việc cần làm, việc trước nhất đứng trên:'),
    make('ol', ...toDo.map((line) => make('li', line))),
    whole,
    make('p', make('small', `Đã ghi: ${files.map((file) => `content/${file}`).join(', ')}`)),
  ];
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
  await ask('khoa', { method: 'POST' });
  return [make('p', 'Đã khóa địa chỉ các trang mới (content/locks/addresses.yaml).')];
});

listenForPins();
void showProblems();
// Somebody comes back from a form, or from another program.
addEventListener('focus', () => {
  void showProblems();
});
