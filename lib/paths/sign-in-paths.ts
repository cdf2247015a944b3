/** The page for requesting a new sign-in code after the old one expired; it then continues to `next`. */
export const overPath = (next: string): string => `/sign-in?over=1&next=${encodeURIComponent(next)}`;
