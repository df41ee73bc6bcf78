/** Whom a benefit is for. Family members have benefits of their own. */
export const BENEFICIARIES = ['applicant', 'spouse', 'child', 'parent'] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number];
