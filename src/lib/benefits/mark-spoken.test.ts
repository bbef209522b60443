import { describe, expect, it } from 'vitest';
import { markSpoken } from './mark-spoken.ts';

/** Says figures in words and leaves out quotation marks, as the spoken form does. */
const say = (sentence: string): string =>
  sentence.replace('30 %', 'ba mươi phần trăm').replace(/[“”]/gu, '');

describe('markSpoken', () => {
  it.each<[string, string, string]>([
    [
      'a paragraph',
      '<p>Được 30 % tiền.</p>',
      '<p data-say="Được ba mươi phần trăm tiền.">Được 30 % tiền.</p>',
    ],
    [
      'pins',
      '<p>Một. <a class="pin" href="#30">30 %</a></p>',
      '<p>Một. <a class="pin" href="#30">30 %</a></p>',
    ],
    [
      'a list within an item',
      '<li>Một trong:<ul><li>30 % tiền.</li></ul></li>',
      '<li>Một trong:<ul><li data-say="ba mươi phần trăm tiền.">30 % tiền.</li></ul></li>',
    ],
    [
      'no words after a block within',
      '<li>Một trong:<ul><li>Hai.</li></ul>30 % tiền.</li>',
      '<li>Một trong:<ul><li>Hai.</li></ul>30 % tiền.</li>',
    ],
    [
      'signs in attributes and words',
      '<p title="a > b">30 % &amp; hơn.</p>',
      '<p title="a > b" data-say="ba mươi phần trăm &amp; hơn.">30 % &amp; hơn.</p>',
    ],
    [
      'elements in a line',
      '<p><b>30</b> %.</p>',
      '<p data-say="ba mươi phần trăm."><b>30</b> %.</p>',
    ],
    [
      'signs written as numbers',
      '<p>Ông D&#x27;Arc &#8220;30 %&#8221; &#38; hơn.</p>',
      '<p data-say="Ông D\'Arc ba mươi phần trăm &amp; hơn.">Ông D&#x27;Arc &#8220;30 %&#8221; &#38; hơn.</p>',
    ],
    [
      'signs by their names, space that does not break among them',
      '<p>30&nbsp;% &lt; hơn &ndash; mười.</p>',
      '<p data-say="ba mươi phần trăm &lt; hơn – mười.">30&nbsp;% &lt; hơn &ndash; mười.</p>',
    ],
    [
      'attributes without quotation marks, and with > in single ones',
      "<p id=a title='x > y'>30 %.</p>",
      '<p id=a title=\'x > y\' data-say="ba mươi phần trăm.">30 %.</p>',
    ],
    [
      'elements that are never closed',
      '<p>Một. <br>30 %.<img src="a.png"></p><p>30 %.</p>',
      '<p data-say="|ba mươi phần trăm.">Một. <br>30 %.<img src="a.png"></p><p data-say="ba mươi phần trăm.">30 %.</p>',
    ],
    [
      'pictures, scripts and comments',
      '<p>Một.<svg><title>30 %</title></svg><!-- 30 % --><script>30 %</script></p>',
      '<p>Một.<svg><title>30 %</title></svg><!-- 30 % --><script>30 %</script></p>',
    ],
  ])('%s', (_, html, marked) => expect(markSpoken(html, say)).toBe(marked));
});
