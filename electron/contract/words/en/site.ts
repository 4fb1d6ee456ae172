/** The site and its management point. */
export const site = {
  'site.title': 'Site',
  'site.connectNow': 'Connect Now',
} as const;
