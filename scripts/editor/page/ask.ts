/** Asking the editor's own server, for its pages. */

/** Known to these pages alone. */
export const token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '';

/** The element of an id; a page without it is a mistake of ours. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no element #${id}`);
  return found;
}

/** Asks for work to be done. @throws Error with a sentence in Vietnamese */
export async function ask<Answer>(
  what: string,
  init: { method?: 'GET' | 'POST'; body?: Blob } = {},
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/viec/${what}`, {
      ...init,
      headers: { Authorization: `token ${token}` },
    });
  } catch {
    throw new Error(
      'Bàn biên tập đã dừng ở cửa sổ dòng lệnh. Hãy chạy lại npm run bien-tap rồi tải lại trang này.',
    );
  }
  const answer = (await response.json()) as Answer & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? 'Không làm được.');
  return answer;
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** An element with text or children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** A sentence about something that went wrong. */
export function wrong(text: string): HTMLElement {
  const element = make('p', text);
  element.className = 'wrong';
  return element;
}
