/**
 * What a person must have shown before a match of some kinds may start (domain: requirement / credential).
 * `training`: two days for mentors (Lederne's mentor network). `child-certificate`: the Danish børneattest, for those who are with
 * children under 15. Of documents we keep only when they were seen and by whom.
 */
export const credentialKinds = ['interview', 'training', 'confidentiality', 'child-certificate'] as const
export type CredentialKind = (typeof credentialKinds)[number]

/** The version of the promise of confidentiality a volunteer gives with a yes. */
export const CONFIDENTIALITY_VERSION = '2026-11'
