/**
 * The words of schema.org that this site's pages use, as a context of JSON-LD: what `https://schema.org` stands for where
 * nothing may be fetched. A word that is not here is one that nobody looked up; expansion then fails.
 */

const SCHEMA = 'https://schema.org/';

const TYPES = [
  'AdministrativeArea',
  'Article',
  'BreadcrumbList',
  'Country',
  'DataDownload',
  'Dataset',
  'EntryPoint',
  'GovernmentOrganization',
  'GovernmentService',
  'Legislation',
  'ListItem',
  'MediaObject',
  'SearchAction',
  'WebPage',
  'WebSite',
];

/** Properties whose value is a text, a number or another thing. */
const PROPERTIES = [
  'abstract',
  'alternateName',
  'areaServed',
  'breadcrumb',
  'citation',
  'contentUrl',
  'creativeWorkStatus',
  'dateModified',
  'datePublished',
  'description',
  'disambiguatingDescription',
  'distribution',
  'encoding',
  'encodingFormat',
  'expires',
  'hasPart',
  'headline',
  'inLanguage',
  'isAccessibleForFree',
  'isPartOf',
  'item',
  'itemListElement',
  'legislationApplies',
  'legislationChanges',
  'legislationConsolidates',
  'legislationDate',
  'legislationIdentifier',
  'legislationJurisdiction',
  'legislationLegalForce',
  'legislationPassedBy',
  'legislationType',
  'mainEntity',
  'name',
  'parentOrganization',
  'position',
  'potentialAction',
  'provider',
  'query-input',
  'spatialCoverage',
  'target',
  'temporalCoverage',
  'urlTemplate',
];

/** Properties whose text is the address of a page. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  ['license', 'url', 'usageInfo'].map((name) => SCHEMA + name),
);

/** What `https://schema.org` gives as context, as far as this site needs it. */
export const schemaOrgContext: Record<string, string | { '@id': string; '@type': '@id' }> = {
  ...Object.fromEntries([...TYPES, ...PROPERTIES].map((name) => [name, SCHEMA + name])),
  ...Object.fromEntries(
    [...ADDRESSES].map((iri) => [
      iri.slice(SCHEMA.length),
      { '@id': iri, '@type': '@id' as const },
    ]),
  ),
};
