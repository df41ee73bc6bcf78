import type { APIRoute } from 'astro';
import type { PublishedRules } from '../../../eligibility/rules-schema.ts';
import { absolute, address } from '../../../site/address.ts';
import { siteRuleBook } from '../../../site/rule-book.ts';

/** All rules, questions and grounds as open data; what the quiz itself decides from. */
export const GET: APIRoute = async ({ site }) => {
  const published: PublishedRules = {
    $schema: absolute(address.file('api/v1/rules.schema.json'), site),
    attribution:
      '有据（Youju）据所列文件整理，引文出自原文件。这里只写文本条件：符合条件不等于现在就能办，以当地窗口答复为准。',
    ...(await siteRuleBook()),
  };
  return Response.json(published);
};
