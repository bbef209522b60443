import type { APIRoute } from 'astro';
import { addressOf, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** Lets a browser offer the site's search in its own bar (OpenSearch 1.1). The short name holds at most 16 characters. */
export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(site.name.slice(0, 16))}</ShortName>
  <Description>${escape(`Tìm trong ${site.name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>vi</Language>
  <Image width="16" height="16" type="image/svg+xml">${escape(addressOf(paths.favicon))}</Image>
  <Url type="text/html" method="get" template="${escape(addressOf(paths.search))}#q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
