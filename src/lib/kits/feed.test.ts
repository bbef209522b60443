import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { sampleKit } from '#tests/helpers/kit.ts';
import { atomFeed } from './feed.ts';

const SELF = 'https://example.org/truyen-thong/atom.xml';
const HOME = 'https://example.org/truyen-thong/';

/** Text of every element of a name, in order. */
function texts(xml: string, name: string): string[] {
  const found: string[] = [];
  type Node = ReturnType<typeof parseDocument>['children'][number];
  const text = (node: Node): string =>
    'data' in node ? node.data : 'children' in node ? node.children.map(text).join('') : '';
  const walk = (node: Node): void => {
    if ('name' in node && node.name === name) found.push(text(node));
    if ('children' in node) node.children.forEach(walk);
  };
  parseDocument(xml, { xmlMode: true, decodeEntities: true }).children.forEach(walk);
  return found;
}

describe('atomFeed', () => {
  const corrected = sampleKit({
    slug: 'hai',
    url: 'https://example.org/truyen-thong/hai/',
    title: 'Bộ <hai> & nữa',
    corrections: [{ date: '2026-12-01', note: 'Sửa số.', old: [{ part: 'a', text: 'b' }] }],
  });
  const xml = atomFeed([sampleKit(), corrected], SELF, HOME);

  it('has kits and corrections, the newest first', () => {
    expect(texts(xml, 'title').slice(1)).toEqual([
      'Đính chính ngày 1/12/2026: Bộ <hai> & nữa',
      sampleKit().title,
      'Bộ <hai> & nữa',
    ]);
    expect(texts(xml, 'updated')[0]).toBe('2026-12-01T00:00:00+07:00');
  });

  it('gives every entry an identifier of its own', () => {
    const ids = texts(xml, 'id');
    expect(ids[0]).toBe(SELF);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says that a kit is past', () => {
    expect(texts(xml, 'summary').join(' ')).toContain('HẾT HẠN PHÁT');
  });

  it('is the same for the same kits', () => {
    expect(atomFeed([corrected, sampleKit()], SELF, HOME)).toBe(xml);
  });
});
