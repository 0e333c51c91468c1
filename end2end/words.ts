// The portal's own sentences, so that a journey says what a person reads in
// any of the three languages and does not break when a word is bettered.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export type Language = "fi" | "sv" | "en";

export const LANGUAGES: Language[] = ["fi", "sv", "en"];

const locales = join(import.meta.dirname, "../app/locales");
const known = new Map<Language, Map<string, string>>();

/** The plain messages of a language; those with plural forms are left out. */
function messages(language: Language): Map<string, string> {
  const before = known.get(language);
  if (before) return before;
  const all = new Map<string, string>();
  for (const file of readdirSync(join(locales, language))) {
    for (const line of readFileSync(join(locales, language, file), "utf8").split("\n")) {
      const found = /^([a-z][a-z0-9-]*) = (.*\S)\s*$/.exec(line);
      if (found) all.set(found[1], found[2]);
    }
  }
  known.set(language, all);
  return all;
}

/** A sentence by its key, with its arguments filled in. */
export function say(language: Language, key: string, args: Record<string, string> = {}): string {
  const text = messages(language).get(key);
  if (text === undefined) throw new Error(`No message ${key} in ${language}`);
  return text.replace(/\{ *\$([a-z]+) *\}/g, (_, name: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`${key} needs ${name}`);
    return value;
  });
}
