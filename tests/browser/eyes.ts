/** What of a page can be seen and pressed, worked out in the page itself. */

export interface Eyes {
  /** Remembers what is shown now: words, controls, shapes that stand for something. */
  remember(): void;
  /** What was shown then and is not now, or is cut off. */
  lost(): string[];
  /** What is wider than the page. */
  sideways(): string[];
  /** Controls too small for a finger. */
  small(): string[];
  /** Shapes of the remembered ones that colours chosen by the reader make invisible, and current links like any other. */
  sameInForcedColours(): string[];
  /** What moves by itself or by a pointer. */
  moving(): string[];
  /** Whether folds are after printing as they were before. */
  foldsAfterPrinting(): string[];
  /** What of the page's words is not on paper, what of its interface is, and ink that is too faint. */
  onPaper(): string[];
  /** What works with scripts only and is shown all the same. */
  deadControls(): string[];
}

export type Seeing = typeof globalThis & { readonly eyes: Eyes };

/** Run in a page: gives it {@link Eyes} as `eyes`. Nothing outside of the function is known there. */
export function openEyes(): void {
  /** Least width and height of what is pressed, in CSS pixels (WCAG 2.5.8). */
  const FINGER = 24;
  /** Pixels by which boxes may differ for rounding. */
  const HAIR = 1;
  /** Contrast of words on paper. */
  const INK = 7;
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  /** What is marked as not meant for paper. */
  const NOT_PRINTED = '.screen-only, [class~="print:hidden"], nav, form, button, dialog, search';

  const describe = (element: Element): string => {
    const words = (element.textContent || element.getAttribute('aria-label') || '')
      .replace(/\s+/g, ' ')
      .trim();
    const name = element.getAttribute('class')?.split(' ')[0];
    const tag = element.tagName.toLowerCase() + (name === undefined ? '' : `.${name}`);
    return `<${tag}> "${words.slice(0, 50)}"`;
  };

  const ownText = (element: Element): boolean =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );

  const ancestors = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let one = element.parentElement; one; one = one.parentElement) found.push(one);
    return found;
  };

  /** Whether all of an element can be seen, if need be after scrolling down or within a box that scrolls. */
  const shown = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    let { left, right, top, bottom } = element.getBoundingClientRect();
    if (right - left < 2 || bottom - top < 2) return false;
    for (const parent of ancestors(element)) {
      if (parent === document.body || parent === document.documentElement) break;
      const { overflowX, overflowY, clipPath } = getComputedStyle(parent);
      if (clipPath === 'inset(50%)') return false;
      const box = parent.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX)) ({ left, right } = box);
      else if (overflowX !== 'visible' && (left < box.left - HAIR || right > box.right + HAIR))
        return false;
      if (/auto|scroll/.test(overflowY)) ({ top, bottom } = box);
      else if (overflowY !== 'visible' && (top < box.top - HAIR || bottom > box.bottom + HAIR))
        return false;
    }
    return left >= -HAIR && right <= document.documentElement.clientWidth + HAIR;
  };

  /** Whether a box hides the end of its own words. */
  const cut = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    return (
      (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + HAIR) ||
      (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 2 * HAIR)
    );
  };

  /** Whether it is there for screen readers only. */
  const heardOnly = (element: Element): boolean =>
    [element, ...ancestors(element)].some((one) => getComputedStyle(one).clipPath === 'inset(50%)');

  /** Everything that has words of its own or is worked by the reader. */
  const readable = (): Element[] =>
    [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.closest('svg, script, style, template') === null &&
        (ownText(element) || element.matches(`${CONTROLS}, img`)),
    );

  const opaque = (colour: string): boolean => !/^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);

  /** What a page without a ground of its own stands on; the reader's colours may say another than white. */
  const canvas = (): string => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.backgroundColor = 'Canvas';
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  };

  /** The ground that an element stands on. */
  const groundOf = (element: Element): string => {
    const under = [element, ...ancestors(element)]
      .map((one) => getComputedStyle(one).backgroundColor)
      .find(opaque);
    return under ?? canvas();
  };

  const PARTS = [null, '::before', '::after'] as const;
  type Part = (typeof PARTS)[number];

  /** Whether an element, or what a style sheet adds to it, has a line around it. */
  const lined = (element: Element, part: Part): boolean => {
    const style = getComputedStyle(element, part);
    return (
      [
        [style.borderTopStyle, style.borderTopWidth],
        [style.borderLeftStyle, style.borderLeftWidth],
        [style.outlineStyle, style.outlineWidth],
      ] as const
    ).some(([kind, width]) => kind !== 'none' && width !== '0px');
  };

  /** Whether its ground is another than the one that it stands on. */
  const standsOut = (element: Element, part: Part): boolean => {
    const { backgroundColor } = getComputedStyle(element, part);
    const outside = part === null ? element.parentElement : element;
    return opaque(backgroundColor) && outside !== null && backgroundColor !== groundOf(outside);
  };

  /** Whether it has no words and is seen by its ground alone. */
  const drawnByGround = (element: Element, part: Part): boolean => {
    const empty =
      part === null
        ? element.childNodes.length === 0 && !element.matches(`${CONTROLS}, img, video, canvas`)
        : getComputedStyle(element, part).content === '""';
    return empty && standsOut(element, part) && !lined(element, part);
  };

  const shapes = (): [Element, Part][] =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => element.closest('svg, [aria-hidden=true]') === null && shown(element))
      .flatMap((element) =>
        PARTS.filter((part) => drawnByGround(element, part)).map((part): [Element, Part] => [
          element,
          part,
        ]),
      );

  /** What tells one link from another for eyes: lines and grounds, of itself and of the item that holds it alone. */
  const look = (link: Element): string =>
    [link, ...(link.parentElement?.children.length === 1 ? [link.parentElement] : [])]
      .map((element) => {
        const style = getComputedStyle(element);
        const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
          const width = style[`border${side}Width`];
          return width === '0px' ? '' : `${width} ${style[`border${side}Color`]}`;
        });
        const line = style.textDecorationLine === 'none' ? '' : style.textDecorationThickness;
        const outline = style.outlineStyle === 'none' ? '' : style.outlineWidth;
        return [...sides, line, outline, groundOf(element), style.color].join('|');
      })
      .join('/');

  /** Links that say that they are the current one, and look like a neighbour that is not. */
  const unmarked = (): Element[] =>
    [...document.querySelectorAll('a[aria-current]')].filter(shown).filter((link) => {
      const list = link.closest('nav, ul, ol');
      const others = [...(list?.querySelectorAll('a[href]:not([aria-current])') ?? [])];
      return others.filter(shown).some((other) => look(other) === look(link));
    });

  /** The height that a finger has: words in a line have their line. */
  const sizeOf = (element: Element): { width: number; height: number } => {
    const { width, height } = element.getBoundingClientRect();
    const { display, lineHeight } = getComputedStyle(element);
    const line = display === 'inline' ? Number.parseFloat(lineHeight) || 0 : 0;
    return { width, height: Math.max(height, line) };
  };

  /** Whether words stand beside it in the same block: a link in a sentence is as large as its words. */
  const inSentence = (element: Element): boolean => {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    const block = ancestors(element).find(
      (parent) => !getComputedStyle(parent).display.startsWith('inline'),
    );
    const copy = block?.cloneNode(true);
    if (!(copy instanceof Element)) return false;
    for (const control of copy.querySelectorAll(CONTROLS)) control.remove();
    return /[\p{L}\p{N}]/u.test(copy.textContent);
  };

  /** Whether a finger has room on it, with its label and what a style sheet lays around it. */
  const reaches = (element: Element): boolean => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const hits = (x: number, y: number): boolean => {
      const hit = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y);
      return element.contains(hit) || hit?.closest('label')?.control === element;
    };
    /** Pixels from the middle to the edge, in one direction. */
    const room = (x: number, y: number): number => {
      let away = 0;
      while (away <= FINGER && hits(x * (away + HAIR), y * (away + HAIR))) away += HAIR;
      return away;
    };
    return (
      hits(0, 0) &&
      room(-1, 0) + room(1, 0) >= FINGER - HAIR &&
      room(0, -1) + room(0, 1) >= FINGER - HAIR
    );
  };

  const luminance = (colour: string): number | undefined => {
    const match = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour);
    if (match === null) return undefined;
    const [red = 0, green = 0, blue = 0] = match.slice(1).map((text) => {
      const share = Number(text) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const plainText = (element: Element): string =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim();

  /** Those whose words are shown in full at no other place of the page. */
  const nowhereElse = (elements: readonly Element[]): Element[] => {
    if (elements.length === 0) return [];
    const others = readable().filter((element) => shown(element) && !cut(element));
    return elements.filter(
      (element) =>
        !others.some(
          (other) =>
            !other.contains(element) &&
            !element.contains(other) &&
            plainText(other).includes(plainText(element)),
        ),
    );
  };

  const lines = (elements: readonly Element[], message: string): string[] => {
    const first = elements.slice(0, 3).map(describe).join(', ');
    return elements.length === 0 ? [] : [`${message} (${String(elements.length)}): ${first}`];
  };

  let words: Element[] = [];
  let drawn: [Element, Part][] = [];

  const eyes: Eyes = {
    remember: () => {
      words = readable().filter(shown);
      drawn = shapes();
    },
    lost: () => {
      const here = words.filter((element) => element.isConnected);
      return [
        ...lines(
          here.filter((element) => !shown(element)),
          'không còn thấy',
        ),
        ...lines(nowhereElse(here.filter(cut)), 'chữ bị cắt'),
      ];
    },
    sideways: () => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const over = [...document.body.querySelectorAll('*')].filter(
        (element) =>
          // Of words that stick out of their box only the box that holds them tells.
          (element.getBoundingClientRect().right > clientWidth + HAIR ||
            (ownText(element) && element.scrollWidth > element.clientWidth + HAIR)) &&
          element.closest('svg svg, svg *') === null &&
          !heardOnly(element) &&
          ancestors(element).every(
            (parent) =>
              parent === document.body ||
              parent === document.documentElement ||
              getComputedStyle(parent).overflowX === 'visible',
          ),
      );
      return [
        `trang rộng hơn màn hình: ${String(scrollWidth)} px > ${String(clientWidth)} px, vì ${over
          .slice(-2)
          .map(describe)
          .join(', ')}`,
      ];
    },
    small: () => {
      const found = [...document.body.querySelectorAll(CONTROLS)]
        .filter(shown)
        .filter((element) => {
          const { width, height } = sizeOf(element);
          const large = Math.min(width, height) >= FINGER - HAIR / 2;
          return !large && !inSentence(element) && !reaches(element);
        });
      return lines(found, `chỗ bấm nhỏ hơn ${String(FINGER)} px`);
    },
    sameInForcedColours: () => {
      const gone = drawn.filter(
        ([element, part]) =>
          element.isConnected && !standsOut(element, part) && !lined(element, part),
      );
      return [
        ...lines(
          [...new Set(gone.map(([element]) => element))],
          'hình vẽ bằng màu nền biến mất khi người đọc tự chọn màu; hãy thêm viền',
        ),
        ...lines(
          unmarked(),
          'liên kết đang mở trông như các liên kết khác; hãy đánh dấu bằng viền',
        ),
      ];
    },
    moving: () => {
      const still = (seconds: string): boolean =>
        seconds.split(', ').every((one) => Number.parseFloat(one) <= 0.001);
      const found = [document.documentElement, ...document.body.querySelectorAll('*')].filter(
        (element) =>
          PARTS.some((part) => {
            const style = getComputedStyle(element, part);
            return (
              style.scrollBehavior === 'smooth' ||
              (style.animationName !== 'none' && !still(style.animationDuration)) ||
              !still(style.transitionDuration)
            );
          }),
      );
      return lines(found, 'còn chuyển động dù người đọc xin bớt');
    },
    foldsAfterPrinting: () => {
      const folds = [...document.querySelectorAll('details')];
      const found = folds.map(({ open }) => open);
      const before = folds.map((fold, place) => (fold.open = place % 2 === 0));
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
      const changed = folds.filter(({ open }, place) => open !== before[place]);
      for (const [place, fold] of folds.entries()) fold.open = found[place] === true;
      return lines(changed, 'in xong phần gấp không trở lại như trước');
    },
    onPaper: () => {
      const printed = readable().filter(
        (element) =>
          element.closest('main') !== null &&
          element.closest(NOT_PRINTED) === null &&
          element.closest('noscript, [hidden], summary') === null &&
          !element.matches(CONTROLS) &&
          !heardOnly(element),
      );
      const folded = printed.filter((element) => element.closest('details') !== null);
      const missing = [...folded, ...words.filter((element) => printed.includes(element))].filter(
        (element) => !shown(element),
      );
      const faint = printed.filter(shown).filter((element) => {
        const ink = luminance(getComputedStyle(element).color);
        const ground = luminance(groundOf(element));
        if (ink === undefined || ground === undefined) return false;
        return (ground + 0.05) / (ink + 0.05) < INK;
      });
      const controls = [...document.body.querySelectorAll('button, input[type=search], select')];
      return [
        ...lines(nowhereElse([...new Set(missing)]), 'không có trên giấy'),
        ...lines(controls.filter(shown), 'nút bấm còn trên giấy'),
        ...lines(faint, 'chữ nhạt trên giấy'),
      ];
    },
    deadControls: () => {
      const buttons = [...document.querySelectorAll('button')].filter(
        (button) =>
          shown(button) &&
          button.form === null &&
          !button.hasAttribute('popovertarget') &&
          !button.hasAttribute('commandfor'),
      );
      const asking = [...document.querySelectorAll('form')].filter((form) =>
        [...form.querySelectorAll('input[type=search], input[type=text], input:not([type])')].some(
          shown,
        ),
      );
      return [
        ...lines(buttons, 'nút không làm gì khi không có JavaScript'),
        ...lines(asking, 'ô gõ chữ gửi câu hỏi đi khi không có JavaScript'),
      ];
    },
  };
  Object.assign(globalThis, { eyes });
}
