/** Access to keys, where it is not about one of them in particular. */
export const keyAccess = {
  // {program}: the name of the command
  'keyAccess.waiting':
    'Enrollment Assistant asks whether {program} may use the key. Please answer there; without an answer within a minute it is denied.',
  // under the explanation that the keychain has changed; the old keys are kept
  'keyAccess.startAnew': 'Enroll Without Old Keys',
} as const;
