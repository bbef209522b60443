// Chạy lại các trường hợp giả định trên quy tắc của bảng hỏi: node chay.mjs
// Không cần cài gì thêm. Đọc quy-tac.json và truong-hop.json ở cùng thư mục.
import { readFileSync } from 'node:fs';
import { URL } from 'node:url';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Một điều kiện: 'met' (đúng), 'unmet' (chưa đúng) hay 'unknown' (chưa rõ). */
function judge(test, answers) {
  if (!test || 'unclear' in test) return 'unknown';
  if ('all' in test) return allOf(test.all.map((one) => judge(one, answers)));
  if ('any' in test) return anyOf(test.any.map((one) => judge(one, answers)));
  if ('not' in test)
    return { met: 'unmet', unmet: 'met', unknown: 'unknown' }[judge(test.not, answers)];
  const given = answers[test.question];
  if ('includes' in test) {
    if (!Array.isArray(given) || given.length === 0) return 'unknown';
    return given.includes(test.includes) ? 'met' : 'unmet';
  }
  if (typeof given !== 'number') return 'unknown';
  return ('atLeast' in test ? given >= test.atLeast : given < test.under) ? 'met' : 'unmet';
}

const allOf = (truths) => ['unmet', 'unknown'].find((truth) => truths.includes(truth)) ?? 'met';
const anyOf = (truths) => ['met', 'unknown'].find((truth) => truths.includes(truth)) ?? 'unmet';

/** Tỉnh của người trả lời; '' là nơi trang không có văn bản; undefined là chưa biết. */
function placeIn(questions, answers) {
  const asking = questions.find(({ options = [] }) => options.some(({ province }) => province));
  const given = asking && answers[asking.id];
  if (!Array.isArray(given) || given.length === 0) return undefined;
  return asking.options.find(({ id }) => id === given[0])?.province ?? '';
}

/** Kết quả của một phần: may, more, unstated, not hay absent (xem "ket_qua" trong quy-tac.json). */
function judgePart(part, answers, place) {
  if (part.place && place !== undefined && place !== part.place) return 'absent';
  const whole = part.for ? judge(part.for.test, answers) : 'met';
  if (part.conditions.length === 0) return whole === 'unmet' ? 'not' : 'unstated';
  const here = part.place && place === undefined ? 'unknown' : 'met';
  const truths = part.conditions.map((condition) =>
    condition.anyOf
      ? anyOf(condition.anyOf.map(({ test }) => judge(test, answers)))
      : judge(condition.test, answers),
  );
  return { met: 'may', unmet: 'not', unknown: 'more' }[allOf([here, whole, ...truths])];
}

/** Kết quả của một hướng dẫn: phần nhiều hy vọng nhất nói thay. */
export function judgeGuide(rules, guide, answers) {
  const place = placeIn(rules.cau_hoi, answers);
  const results = rules.huong_dan[guide].map((part) => judgePart(part, answers, place));
  return Object.keys(rules.ket_qua).find((result) => results.includes(result)) ?? 'absent';
}

const rules = read('quy-tac.json');
const { truong_hop: cases } = read('truong-hop.json');
const wrong = cases.filter(
  ({ huong_dan, tra_loi, ket_qua }) => judgeGuide(rules, huong_dan, tra_loi) !== ket_qua,
);
for (const { ma, ket_qua } of wrong) console.error(`${ma}: không ra "${ket_qua}"`);
console.log(`${cases.length - wrong.length}/${cases.length} trường hợp đúng`);
process.exitCode = wrong.length > 0 ? 1 : 0;
