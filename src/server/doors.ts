/**
 * Every door without a session, in one place, each with how many calls a minute one address may make.
 * A test walks the application's routes and fails on any other route that answers somebody who is not signed in.
 */
export const doors = {
  'GET /health': { perMinute: 600 },
  'GET /sign-in': { perMinute: 300 },
  'GET /sign-in/callback': { perMinute: 300 },
  'POST /sign-out': { perMinute: 300 },
  'GET /calendar/:token.ics': { perMinute: 300 },
  'GET /api/referral-form': { perMinute: 60 },
  'POST /api/outside-referrals': { perMinute: 10 },
} as const satisfies Record<string, { perMinute: number }>
