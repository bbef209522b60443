/** What pages tell machines, as one graph of linked data (JSON-LD 1.1 in the words of schema.org and Dublin Core). */

/** A thing of the graph. Its `@id` is the same on every page; without one it has no page of its own. */
export interface Thing {
  readonly '@type': string;
  readonly '@id'?: string | undefined;
  readonly [property: string]: unknown;
}

/**
 * Schema.org has no words for what an organization or a place was before or became; Dublin Core's terms do.
 */
const CONTEXT = 'https://schema.org';
const WITH_DUBLIN_CORE = [CONTEXT, { dct: 'http://purl.org/dc/terms/' }] as const;

/** Anchors that make an address name a thing and not the page about it. */
export const things = {
  site: '#trang-mang',
  trail: '#vi-tri',
  document: '#van-ban',
  guide: '#che-do',
  agency: '#co-quan',
  place: '#noi',
  kit: '#bo-tai-lieu',
  data: '#du-lieu',
} as const;

/** Things as text that a page can carry in a script element. What is undefined is left out. */
export function graphText(graph: readonly Thing[]): string {
  const text = JSON.stringify(graph);
  const context = text.includes('"dct:') ? WITH_DUBLIN_CORE : CONTEXT;
  return `{"@context":${JSON.stringify(context)},"@graph":${text}}`.replaceAll('<', '\\u003c');
}

/** What is known of a page. */
export interface PageFacts {
  readonly address: string;
  readonly title: string;
  /** Last day on which something that it shows was compared or checked, `YYYY-MM-DD`. */
  readonly changed: string | undefined;
  /** What the page is about, where that is one thing. */
  readonly about: Thing | undefined;
  /** Acts that it rests on. */
  readonly cites?: readonly Thing[] | undefined;
}

/** What is known of the site. */
export interface SiteFacts {
  readonly name: string;
  /** Address of the home page. */
  readonly address: string;
  readonly description: string;
  /** Address of the search page. */
  readonly search: string;
}

/** The site as other pages name it. */
const siteStub = ({ name, address }: SiteFacts): Thing => ({
  '@type': 'WebSite',
  '@id': address + things.site,
  name,
  url: address,
});

/** The site in full, with how to ask its search. */
const wholeSite = (site: SiteFacts): Thing => ({
  ...siteStub(site),
  description: site.description,
  inLanguage: 'vi',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.search}#q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The graph of a page: the site, the page, and what it is about. */
export function pageGraph(page: PageFacts, site: SiteFacts): readonly Thing[] {
  const { address, title, changed, about, cites = [] } = page;
  return [
    address === site.address ? wholeSite(site) : siteStub(site),
    {
      '@type': 'WebPage',
      '@id': address,
      name: title,
      isPartOf: { '@id': site.address + things.site },
      dateModified: changed,
      mainEntity: about?.['@id'] === undefined ? undefined : { '@id': about['@id'] },
      citation: cites.length > 0 ? cites : undefined,
    },
    ...(about ? [about] : []),
  ];
}

/** A step of the way to a page; the last has no address where it is the page itself. */
interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/**
 * Where a page stands, as a graph of its own that other things of the page are linked to by `@id`.
 *
 * @param page address of the page
 * @param crumbs each with its whole address
 */
export const trailGraph = (page: string, crumbs: readonly Crumb[]): readonly Thing[] => [
  {
    '@type': 'WebPage',
    '@id': page,
    breadcrumb: {
      '@type': 'BreadcrumbList',
      '@id': page + things.trail,
      itemListElement: crumbs.map(({ label, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        item: href,
      })),
    },
  },
];
