/** The plain pages at the foot, and the parts each of them has; the words are in messages/<tag>/legal.json. */
export const ABOUT_PAGES = ["safety", "your-data", "accessibility", "contact"] as const;
export const ABOUT_PARTS = ["first", "second", "third", "fourth"] as const;
