/// <reference types="vite/client" />
import type { AuthorView, ClauseView } from './author-view.ts';

/** The panel of `npm run dev` (`for-authors.ts`): it draws what the server says of the page, and asks again when a file is saved. */

const PANEL = 'nguoi-soan';

const LOOK = `#${PANEL}{position:fixed;inset:auto .5rem .5rem auto;z-index:9999;max-width:min(40rem,calc(100vw - 1rem));max-height:60vh;overflow:auto;background:#fff;color:#111;border:2px solid #555;border-radius:.4rem;padding:.4rem .7rem;font:15px/1.45 system-ui,sans-serif;box-shadow:0 2px 12px #0004}
#${PANEL}.sai{border-color:#a00}#${PANEL} li,.nguoi-soan-muc li{margin:.3rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
.nguoi-soan-muc{margin:.2rem 0 .6rem;padding:.2rem .6rem;border-inline-start:3px dotted #777;font:14px/1.45 system-ui,sans-serif}
@media print{#${PANEL},.nguoi-soan-muc{display:none}}`;

function element(name: string, text: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  if (text !== '') made.append(text);
  made.append(...children);
  return made;
}

const list = (title: string, items: readonly string[]): Node[] =>
  items.length === 0
    ? []
    : [
        element('p', `${title} (${String(items.length)})`),
        element('ul', '', ...items.map((item) => element('li', item))),
      ];

/** What there is to say of a clause, folded below it. */
function clauseNote({ pin, uses, proposals, problems }: ClauseView): HTMLElement {
  const counts = [
    `${String(uses.length)} ghim`,
    proposals.length > 0 ? `${String(proposals.length)} đề xuất` : '',
    problems.length > 0 ? `${String(problems.length)} lỗi` : '',
  ].filter(Boolean);
  const note = element(
    'details',
    '',
    element('summary', `${pin} · ${counts.join(' · ')}`),
    ...list('Lỗi', problems),
    ...list('Trang nói theo mục này', uses),
    ...list('Máy đề xuất, chưa có dòng nào', proposals),
  );
  note.className = 'nguoi-soan-muc';
  return note;
}

function draw(view: AuthorView): void {
  const wasOpen = document.querySelector<HTMLDetailsElement>(`#${PANEL}`)?.open;
  for (const old of document.querySelectorAll(`#${PANEL},.nguoi-soan-muc`)) old.remove();
  const { problems, file, held, clauses } = view;
  const said =
    problems.length > 0 ? `${String(problems.length)} chỗ cần sửa` : 'Nội dung không có lỗi';
  const panel = document.createElement('details');
  panel.id = PANEL;
  panel.open = wasOpen ?? problems.length > 0;
  panel.classList.toggle('sai', problems.length > 0);
  panel.append(
    element('summary', [said, held].filter(Boolean).join(' · ')),
    ...(problems.length > 0
      ? [
          element(
            'p',
            'Trang dưới đây là bản đúng gần nhất; sửa xong tệp thì trang tự hiện bản mới.',
          ),
        ]
      : []),
    ...(file === undefined ? [] : [element('p', `Tệp của trang này: ${file}`)]),
    ...list('Cần sửa', problems),
  );
  document.body.append(panel);
  for (const [address, clause] of Object.entries(clauses))
    if (clause.uses.length + clause.proposals.length + clause.problems.length > 0)
      document.getElementById(address)?.append(clauseNote(clause));
}

async function ask(): Promise<void> {
  const answer = await fetch(`/__nguoi-soan?trang=${encodeURIComponent(location.pathname)}`);
  if (answer.ok) draw((await answer.json()) as AuthorView);
}

document.head.append(element('style', LOOK));
void ask();
import.meta.hot?.on('nguoi-soan:da-luu', () => void ask());
