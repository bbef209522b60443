import postcss, { type Declaration } from 'postcss';
import type { Dist } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/** Values of `text-decoration` that every engine takes; thickness, style and colour have properties of their own. */
const LINES = /^(?:none|inherit|initial|unset|revert|underline|overline|line-through)$/;

/** Properties that Safari knows by its own name only, beside which that name must stand. */
const PREFIXED = new Set(['user-select', 'box-decoration-break']);

const unprefixed = (property: string): string => property.replace(/^-[a-z]+-/, '');

/** Whether the same rule says the same by Safari's own name. */
const hasSafariName = ({ parent, prop }: Declaration): boolean =>
  parent?.some((node) => node.type === 'decl' && node.prop === `-webkit-${prop}`) === true;

/** What is wrong with a declaration, or undefined. */
function faultOf(declaration: Declaration): string | undefined {
  const { prop, value } = declaration;
  if (prop === 'text-decoration' && !LINES.test(value) && !hasSafariName(declaration))
    return 'Safari không nhận nên chữ mất gạch chân; hãy viết text-decoration-line, -style, -thickness riêng';
  if (PREFIXED.has(prop) && !hasSafariName(declaration))
    return `Safari chỉ biết -webkit-${prop}; hãy viết cả hai`;
  if (unprefixed(prop) === 'scroll-behavior' && value === 'smooth')
    return 'trang tự cuộn dần thì liên kết tới một khoản có khi dừng sai chỗ; hãy bỏ';
  return undefined;
}

/**
 * The style sheets as built: nothing that Safari drops, and no page that scrolls by itself. The minifier may put together
 * what the source keeps apart, so what readers get is looked at.
 */
export function checkCss(dist: Dist): Report {
  const sheets = dist.files.filter((file) => file.endsWith('.css'));
  const findings: Finding[] = [];
  for (const file of sheets) {
    postcss.parse(dist.read(file).toString('utf8')).walkDecls((declaration) => {
      const fault = faultOf(declaration);
      const { parent, prop, value } = declaration;
      const rule =
        parent?.type === 'rule' && 'selector' in parent ? `${String(parent.selector)}: ` : '';
      if (fault !== undefined)
        findings.push({ where: `/${file}`, message: `${rule}"${prop}: ${value}": ${fault}` });
    });
  }
  return { checked: sheets.length, findings };
}
