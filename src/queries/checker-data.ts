import { partName } from '#src/lib/benefits/part-state.ts';
import { rulesOf } from '#src/lib/benefits/checker-rules.ts';
import {
  evaluateGuide,
  placesIn,
  provinceOf,
  resultLabels,
  resultOrder,
  type Answers,
  type CheckResult,
} from '#src/lib/benefits/checker.ts';
import { required } from '#src/lib/required.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';
import { getBenefits, getChecker, type BenefitView } from './benefits.ts';
import { once } from './once.ts';
import { onlyWith } from './site-parts.ts';

/** The rules of the checker and people to try them on, so that others can judge how we read the documents. */

/** The files, by the name that stands for `[file]` in their address. */
export const checkerFiles = { rules: 'quy-tac', cases: 'truong-hop' } as const;

/** `getStaticPaths` of the files. */
export const checkerFilePaths = async (): Promise<{ params: { file: string } }[]> =>
  (await onlyWith('checker')()).length === 0
    ? []
    : Object.values(checkerFiles).map((file) => ({ params: { file } }));

const placeOf = ({ documents }: BenefitView, part: BenefitPart): string | undefined =>
  documents.find(({ slug }) => slug === part.document)?.data.province;

type Statement = BenefitPart['who'][number];

const said = ({ text, pin }: Pick<Statement, 'text' | 'pin'>) => ({
  loi: text,
  nguyen_van: pin.quote,
  dia_chi: addressOf(paths.clause(pin.document, pin.clause)),
});

/** A part's rules as the checker judges them, each with the words and the clause that it was read from. */
function partRules(benefit: BenefitView, part: BenefitPart, index: number) {
  const { context } = benefit;
  const { conditions, ...rules } = rulesOf(part, placeOf(benefit, part));
  return {
    ma: partName(benefit.slug, index),
    tinh_trang: context.states(part)[0].label,
    ...rules,
    ...(part.for && { danh_cho: said(part.for) }),
    conditions: conditions.map((rule, at) => {
      const condition = required(part.conditions[at], 'điều kiện');
      if (!('anyOf' in rule) || !('anyOf' in condition))
        return 'anyOf' in condition ? rule : { ...said(condition), ...rule };
      return {
        loi: condition.text,
        anyOf: rule.anyOf.map((one, place) => ({
          ...said(required(condition.anyOf[place], 'điều kiện')),
          ...one,
        })),
      };
    }),
  };
}

/** The questions and the rules of every guide. */
export const getCheckerRules = once(async () => {
  const [benefits, { questions }] = await Promise.all([getBenefits(), getChecker()]);
  return {
    cach_dung: addressOf(paths.dataUse),
    asOf: today,
    ket_qua: Object.fromEntries(resultOrder.map((result) => [result, resultLabels[result]])),
    cau_hoi: questions.map((question) => ({
      id: question.id,
      text: question.text,
      kind: question.kind,
      ...('options' in question
        ? { options: question.options.map(({ id, label, province }) => ({ id, label, province })) }
        : { min: question.min, max: question.max, unit: question.unit }),
    })),
    huong_dan: Object.fromEntries(
      benefits.map((benefit) => [
        benefit.slug,
        benefit.data.provinces.map((part, index) => partRules(benefit, part, index)),
      ]),
    ),
  };
});

/** A person made up, and what the checker says to them of a guide. */
interface CheckerCase {
  readonly ma: string;
  readonly huong_dan: string;
  /** Empty where only the place is known. */
  readonly chuyen: string;
  readonly tra_loi: Answers;
  readonly ket_qua: CheckResult;
  readonly vi_sao: string;
}

/**
 * The guides' own examples, worked out by hand; and for each guide somebody of whom only the place is known, for each place
 * that the questions offer and the guide speaks of, and for one elsewhere.
 */
export const getCheckerCases = once(async () => {
  const [benefits, { questions }] = await Promise.all([getBenefits(), getChecker()]);
  const places = placesIn(questions);
  const options = places.flatMap(({ id, options: offered = [] }) =>
    offered.some(({ province }) => province !== undefined)
      ? offered.map((option) => ({ question: id, ...option }))
      : [],
  );
  const elsewhere = options.find(({ province }) => province === undefined);
  const cases = benefits.flatMap((benefit): CheckerCase[] => {
    const { slug, data } = benefit;
    const parts = data.provinces.map((part) => rulesOf(part, placeOf(benefit, part)));
    const own = new Set(parts.map(({ place }) => place));
    const known = options.filter(
      ({ province, id }) => (province !== undefined && own.has(province)) || id === elsewhere?.id,
    );
    return [
      ...data.examples.map(({ story, answers, result, why }, index) => ({
        ma: `${slug}/vi-du-${String(index + 1)}`,
        huong_dan: slug,
        chuyen: story,
        tra_loi: answers,
        ket_qua: result,
        vi_sao: why.text,
      })),
      ...known.map(({ question, id }) => {
        const answers: Answers = { [question]: [id] };
        return {
          ma: `${slug}/${id}`,
          huong_dan: slug,
          chuyen: '',
          tra_loi: answers,
          ket_qua: evaluateGuide(parts, answers, provinceOf(places, answers)).result,
          vi_sao: '',
        };
      }),
    ];
  });
  return { cach_dung: addressOf(paths.dataUse), asOf: today, truong_hop: cases };
});
