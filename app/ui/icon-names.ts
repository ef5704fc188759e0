/** The shapes in public/icons.svg (Phosphor, bold; -fill where filled). A test holds the two together. */
// biome-ignore format: a table
export const ICON_NAMES = [
  "armchair", "arrow-left", "arrow-right", "arrows-clockwise", "baby", "bell", "book-open", "bookmark-simple",
  "buildings", "calendar-blank", "calendar-plus", "calendar-x", "caret-down", "caret-left", "caret-right",
  "chart-bar", "chat-circle-text", "chats-circle", "check", "check-circle", "clipboard-text", "clock",
  "clock-counter-clockwise", "copy", "door-open", "download-simple", "ear", "envelope-simple", "eye", "file-text",
  "funnel", "gender-female", "gift", "graduation-cap", "hand-heart", "hand-palm", "hand-waving", "handshake",
  "heart", "hourglass-medium", "house-line", "identification-card", "info", "key", "list-checks", "lock-simple",
  "magnifying-glass", "map-pin", "map-trifold", "minus-circle", "navigation-arrow", "note-pencil",
  "paper-plane-tilt", "pencil-simple", "phone", "plus", "printer", "prohibit", "qr-code", "question", "rss-simple",
  "shield-check", "sign-out", "sliders-horizontal", "speaker-high", "star", "target", "translate", "trash",
  "user-circle", "user-plus", "users-three", "warning", "warning-circle", "whatsapp-logo", "wheelchair", "x",
  "x-circle", "armchair-fill", "hand-heart-fill", "hand-waving-fill", "seal-check-fill",
] as const;
export type IconName = (typeof ICON_NAMES)[number];
