import type { Head, Recognition } from "../importer.ts";

/** Telegram Desktop writes every page of an export into the same frame (`export_output_html.cpp`, 2024-12). */
const FRAME = /<div class="page_wrap/u;
const CHAT = /<div class="page_body chat_page|<div class="history">|<div class="message (?:default|service)\b/u;
const PAGE = /^\uFEFF?\s*(?:<!doctype html\b[^>]*>\s*)?<html\b/iu;
const BRAND = /<title>Exported Data<\/title>|css\/style\.css/u;

/** A page of a chat, or another page of the same export (contacts, sessions, the list of chats). */
export function recogniseTelegramHtml({ text }: Head): Recognition | null {
  if (text === null || !PAGE.test(text)) return null;
  if (FRAME.test(text) && CHAT.test(text)) return { shape: "chat", strength: "certain" };
  if (/<div class="message (?:default|service)\b[^"]*" id="message-?\d/u.test(text)) {
    return { shape: "chat", strength: "certain" };
  }
  return FRAME.test(text) && BRAND.test(text) ? { shape: "other", strength: "likely" } : null;
}
