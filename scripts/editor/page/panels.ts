import { ask, byId, make, messageOf, wrong } from './ask.js';

/** What both pages show: the mistakes of the content, and where words stand. */

interface Problem {
  where: string;
  message: string;
  form?: string;
}

/** Shows every mistake with the form that mends it. @returns how many there are; undefined where nobody could say */
export async function showProblems(): Promise<number | undefined> {
  const box = byId('problems', HTMLElement);
  try {
    const problems = await ask<Problem[]>('loi');
    box.replaceChildren(
      ...(problems.length === 0 ? [make('p', 'Nội dung không có lỗi.')] : [problemList(problems)]),
    );
    return problems.length;
  } catch (error) {
    box.replaceChildren(wrong(messageOf(error)));
    return undefined;
  }
}

function problemList(problems: readonly Problem[]): HTMLElement {
  const list = make('ol');
  list.className = 'problems';
  for (const { where, message, form } of problems) {
    const item = make('li', make('p', message));
    const place = make('small', where);
    if (form === undefined) item.append(place);
    else {
      const [collection = '', id = ''] = form.split('/');
      const link = make('a', 'Mở để sửa');
      link.href = `/soan/#/collections/${collection}/entries/${id}`;
      item.append(make('p', link, ' ', place));
    }
    list.append(item);
  }
  return list;
}

interface Pins {
  found: { document: string; clause: string; reading: string; quote: string }[];
  more: number;
}

/** Lets words be looked up in the documents. */
export function listenForPins(): void {
  byId('pin-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void showPins(byId('words', HTMLInputElement).value);
  });
}

async function showPins(words: string): Promise<void> {
  const list = byId('pins', HTMLElement);
  if (words.trim() === '') return;
  try {
    const { found, more } = await ask<Pins>(`ghim?chu=${encodeURIComponent(words)}`);
    list.replaceChildren(
      ...found.map(({ document: id, clause, reading, quote }) =>
        make(
          'li',
          make('p', make('strong', reading), ' ', make('small', id)),
          copyRow('Mục', `${id}#${clause}`),
          copyRow('Lời trích', quote),
        ),
      ),
    );
    if (found.length === 0)
      list.append(
        make(
          'li',
          'Không văn bản nào có những chữ này liền nhau. Hãy chép ngắn hơn, đúng từng chữ.',
        ),
      );
    if (more > 0) list.append(make('li', `và ${String(more)} chỗ nữa; hãy ghi dài hơn.`));
  } catch (error) {
    list.replaceChildren(make('li', wrong(messageOf(error))));
  }
}

/** A text with a button that copies it. */
function copyRow(label: string, text: string): HTMLElement {
  const button = make('button', 'Chép');
  button.type = 'button';
  button.className = 'quiet';
  button.setAttribute('aria-label', `Chép ${label.toLowerCase()}`);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = 'Đã chép';
      },
      () => {
        button.textContent = 'Hãy bôi đen rồi chép';
      },
    );
  });
  const row = make('p', `${label}: `, make('code', text), ' ', button);
  row.className = 'copy';
  return row;
}
