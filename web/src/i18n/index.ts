/** The language of the app: `?lang=` in the address, else the last choice, else the browser's. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Lang } from "../api";
import { read, write } from "../lib/stored";
import { en, type Words } from "./en";
import { sv } from "./sv";

const KEY = "stadsgraf.lang";
const WORDS: Record<Lang, Words> = { sv, en };

const known = (value: string | null): Lang | null => (value === "sv" || value === "en" ? value : null);

const ofBrowser = (): Lang => (navigator.language.toLowerCase().startsWith("sv") ? "sv" : "en");

/** A language that came with an address holds until the page is closed, on every page. */
let current: Lang | null = null;

export function languageOf(query: URLSearchParams): Lang {
  current = known(query.get("lang")) ?? current ?? known(read(KEY)) ?? ofBrowser();
  return current;
}

/** Speaks the language that the page is written in, unless its reader has chosen one before. */
export function startIn(lang: string): void {
  current = known(read(KEY)) ?? known(lang);
}

export const rememberLanguage = (lang: Lang) => write(KEY, lang);

export const Language = createContext<Lang>("en");

export const useLang = (): Lang => useContext(Language);

export const wordsOf = (lang: Lang): Words => WORDS[lang];

export const useWords = (): Words => WORDS[useLang()];

/** The name of something of the data; one that this version does not know stands as it is. */
export const named = (names: Record<string, string>, key: string): string =>
  Object.hasOwn(names, key) ? names[key]! : key;
