// Where our contract differs from Zoom's descriptions on purpose, each with its reason.
const DEVIATIONS: readonly { readonly of: RegExp; readonly why: string }[] = [
  {
    of: /^(assignCallingPlan|assignPhoneNumber) status$/,
    why: "described as 200, answered as 201 by the live API",
  },
  { of: /^(listPhoneSites|getASite) field .*\blevel$/, why: "answered by the live API, not described" },
  { of: /^phoneUser field calling_plans\[\]\.name$/, why: "answered by the live API, not described" },
  {
    of: /^updateUserProfile refusal 400\/null$/,
    why: "seen live in 2020: the extension is taken; no code is known",
  },
  { of: /^s2sToken path$/, why: "described in prose only, beside the API" },
];

/** Why a difference of this name is as it should be; undefined when nobody has said. */
export const explanationOf = (name: string): string | undefined =>
  DEVIATIONS.find(({ of }) => of.test(name))?.why;
