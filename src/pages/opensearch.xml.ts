import type { APIRoute } from 'astro';
import { absolute, address } from '../site/address.ts';

/** OpenSearch 1.1 description: lets a browser add the site's search as an engine. */
export const GET: APIRoute = ({ site }) => {
  const results = `${absolute(address.search, site)}?q={searchTerms}`;
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>有据</ShortName>
  <Description>查技能人才的落户、补贴、奖励和待遇，句句有出处。</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image height="64" width="64" type="image/svg+xml">${absolute(address.file('icon.svg'), site)}</Image>
  <Url type="text/html" template="${results}"/>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
