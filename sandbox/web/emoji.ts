// The few emoji names that work messages use; any other stays the text it is.
const EMOJI: Readonly<Record<string, string>> = {
  white_check_mark: "✅",
  heavy_check_mark: "✔",
  warning: "⚠️",
  x: "❌",
  no_entry: "⛔",
  information_source: "ℹ️",
  hourglass_flowing_sand: "⏳",
  arrows_counterclockwise: "🔄",
  telephone_receiver: "📞",
  phone: "☎️",
  bulb: "💡",
  lock: "🔒",
  pause_button: "⏸️",
  eyes: "👀",
  wave: "👋",
  tada: "🎉",
  arrow_right: "➡️",
  large_green_circle: "🟢",
  red_circle: "🔴",
  white_circle: "⚪",
};

/** `:warning:` as the sign it stands for. */
export const withEmoji = (text: string): string =>
  text.replace(/:([a-z_]+):/g, (whole, name: string) => EMOJI[name] ?? whole);
