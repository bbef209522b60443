import { copiesOf, SaveError, type Copies, type CopyRecord } from '#src/offline/copies.ts';
import { SHARED, type Offer } from '#src/offline/offer.ts';
import {
  copyWords,
  keptWords,
  newerWords,
  obstacleWords,
  sizeWords,
} from '#src/components/offline/save-words.ts';

/**
 * The page on which a reader keeps the site for when there is no network. Nothing is kept, and no worker registered,
 * before the reader presses the button.
 */

/** What the page has to have. */
function partsOf(page: ParentNode) {
  const find = <Kind extends Element>(name: string, kind: new () => Kind): Kind => {
    const found = page.querySelector(`[data-copy="${name}"]`);
    if (!(found instanceof kind)) throw new Error(`No ${name} on the page`);
    return found;
  };
  return {
    form: find('form', HTMLFormElement),
    now: find('now', HTMLElement),
    said: find('said', HTMLElement),
    progress: find('progress', HTMLProgressElement),
    save: find('save', HTMLButtonElement),
    stop: find('stop', HTMLButtonElement),
    remove: find('remove', HTMLButtonElement),
    size: find('size', HTMLElement),
    boxes: [...page.querySelectorAll<HTMLInputElement>('input[name="noi"]')],
  };
}

type Parts = ReturnType<typeof partsOf>;

const chosen = ({ boxes }: Parts): string[] =>
  boxes.filter(({ checked }) => checked).map(({ value }) => value);

/** What the browser would still keep; undefined where it does not tell. */
async function room(): Promise<number | undefined> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined;
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined ? undefined : quota - (usage ?? 0);
}

const stateOf = (error: unknown): keyof typeof obstacleWords =>
  error instanceof SaveError ? error.obstacle : 'refused';

/** Lets the reader know about how much would be kept. */
function showSize(parts: Parts, offer: Offer | undefined): void {
  if (!offer) return;
  const wanted = new Set([SHARED, ...chosen(parts)]);
  const bytes = offer.areas
    .filter(({ id }) => wanted.has(id))
    .reduce((sum, area) => sum + area.bytes, 0);
  parts.size.textContent =
    wanted.size === 1
      ? ''
      : `Chiếm khoảng ${sizeWords(bytes)} trong máy; tải về thường ít hơn, vì tệp được nén khi gửi.`;
}

class SavePage {
  private readonly parts: Parts;
  private readonly copies: Copies;
  private readonly home: string;
  private copy: CopyRecord | undefined;
  private offer: Offer | undefined;

  constructor(parts: Parts, home: string) {
    this.parts = parts;
    this.home = home;
    this.copies = copiesOf(home, {
      caches,
      fetch: (address, options) => fetch(address, options),
      now: Date.now,
      room,
    });
  }

  private say(words: string): void {
    this.parts.said.textContent = words;
  }

  private draw(): void {
    const { parts, copy, offer } = this;
    const names = new Map(
      parts.boxes.map((box) => [box.value, box.closest('label')?.textContent.trim() ?? box.value]),
    );
    const newer = copy && offer ? newerWords(copy, offer) : '';
    parts.now.textContent = copy ? `${copyWords(copy, names)}${newer}` : '';
    parts.now.hidden = !copy;
    parts.remove.hidden = !copy;
    parts.save.textContent = copy ? 'Cập nhật bản đã lưu' : 'Lưu để xem khi mất mạng';
    showSize(parts, offer);
  }

  /** Looks what is there and what there could be. */
  async open(): Promise<void> {
    const { parts } = this;
    try {
      this.copy = await this.copies.current();
    } catch (error) {
      this.say(obstacleWords[stateOf(error)]);
      parts.form.hidden = true;
      return;
    }
    const held = this.copy?.areas ?? [];
    for (const box of parts.boxes)
      box.checked = held.includes(box.value) || parts.boxes.length === 1;
    this.offer = await this.copies.offer().catch(() => undefined);
    if (!this.offer) this.say('Máy đang không có mạng nên chưa xem được trang có bản mới không.');
    this.draw();
    parts.form.classList.remove('invisible');
    parts.form.addEventListener('change', () => {
      showSize(parts, this.offer);
    });
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    parts.remove.addEventListener('click', () => void this.remove());
  }

  private async save(): Promise<void> {
    const { parts, copies } = this;
    const areas = chosen(parts);
    if (areas.length === 0) {
      this.say('Hãy chọn ít nhất một tỉnh.');
      parts.boxes[0]?.focus();
      return;
    }
    const stopping = new AbortController();
    const stop = (): void => {
      stopping.abort();
    };
    parts.stop.addEventListener('click', stop);
    parts.save.disabled = true;
    parts.remove.disabled = true;
    parts.stop.hidden = false;
    parts.progress.hidden = false;
    parts.progress.value = 0;
    this.say('Đang lưu …');
    try {
      this.offer = await copies.offer();
      const copy = await copies.save(
        this.offer,
        areas,
        (done, all) => {
          parts.progress.max = all;
          parts.progress.value = done;
          parts.size.textContent = `${sizeWords(done)} trong ${sizeWords(all)}`;
        },
        stopping.signal,
      );
      await navigator.serviceWorker.register(new URL('sw.js', this.home), { scope: this.home });
      const lasting = await navigator.storage.persist().catch(() => false);
      this.copy = copy;
      const rest = lasting ? '' : ' Khi máy thiếu chỗ, trình duyệt có thể tự xóa bản lưu.';
      this.say(`Đã lưu xong. Khi mất mạng, hãy mở trang như thường.${rest}`);
    } catch (error) {
      this.say(obstacleWords[stateOf(error)] + (this.copy ? keptWords(this.copy) : ''));
    } finally {
      parts.stop.removeEventListener('click', stop);
      parts.save.disabled = false;
      parts.remove.disabled = false;
      parts.stop.hidden = true;
      parts.progress.hidden = true;
      this.draw();
    }
  }

  private async remove(): Promise<void> {
    try {
      for (const worker of await navigator.serviceWorker.getRegistrations())
        if (worker.scope === this.home) await worker.unregister();
      await this.copies.remove();
      this.copy = undefined;
      this.say('Đã xóa bản lưu. Trong máy không còn gì của trang này.');
    } catch (error) {
      this.say(obstacleWords[stateOf(error)]);
    }
    this.draw();
  }
}

/** Starts the page; does nothing on another. */
export function startSaving(root: ParentNode = document): void {
  const page = root.querySelector<HTMLElement>('[data-copies]');
  if (!page) return;
  const parts = partsOf(page);
  if (location.protocol === 'file:') {
    parts.said.textContent =
      'Bạn đang mở trang từ một thư mục trong máy: trang đã dùng được khi không có mạng, không cần lưu.';
    return;
  }
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    parts.said.textContent =
      'Trình duyệt này không lưu được trang. Hãy thử trình duyệt mới hơn, và địa chỉ bắt đầu bằng https.';
    return;
  }
  void new SavePage(parts, new URL('..', location.href).href).open();
}
