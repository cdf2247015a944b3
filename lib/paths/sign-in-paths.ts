/** Where somebody asks for a new code once the time for one is over; from there it goes on to where it would have gone. */
export const overPath = (next: string): string => `/sign-in?over=1&next=${encodeURIComponent(next)}`;
