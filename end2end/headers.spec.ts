// What every answer bears: policies, caching, and nothing about anybody.
import type { Page } from "@playwright/test";
import { II, file, fillIn, notice, openMatters, openWorklist } from "./journeys.ts";
import { expect, test } from "./support.ts";
import { ask, get, publicPages } from "./wire.ts";

const policy = (wasm = "", providers = "") =>
  `default-src 'none'; script-src 'self'${wasm}; style-src 'self'; img-src 'self'; connect-src 'self'; ` +
  `form-action 'self'${providers}; frame-ancestors 'none'; base-uri 'none'`;
const WASM = " 'wasm-unsafe-eval'";

/** The browser's cookies, as a request would send them. */
async function cookies(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** No script and no style in the page itself: the policy would refuse them. */
function expectNothingInline(html: string, page: string): void {
  expect(html, page).not.toMatch(/<style|<script(?![^>]*\ssrc=)/);
  expect(html.match(/<[^>]*\s(style|on[a-z]+)=/g) ?? [], page).toEqual([]);
}

test("public pages are the same for everybody, and can be kept @once", async ({ page, server }) => {
  await file(page, "matti", { register: II });
  const cookie = await cookies(page);
  expect(cookie).toContain("istunto");
  for (const address of publicPages()) {
    const plain = await get(server.portal + address);
    const { headers } = plain;
    expect(plain.status, address).toBe(200);
    expect(headers["set-cookie"], address).toBeUndefined();
    expect(headers["cache-control"], address).toBe("no-cache");
    const html = plain.body.toString();
    expect(headers["content-security-policy"], address).toBe(policy(html.includes("<leptos-island") ? WASM : ""));
    expectNothingInline(html, address);
    expect(html, address).toMatch(/<aside[^>]* class="demo"/);
    expect(html, address).toMatch(/<meta name="robots" content="noindex, nofollow"/);
    expect(headers["x-robots-tag"], address).toBe("noindex, nofollow");

    const known = await get(server.portal + address, { cookie, "accept-language": "sv,en;q=0.5" });
    expect(known.body.equals(plain.body), `${address}: the same bytes with a session`).toBe(true);
    expect(known.headers["set-cookie"], address).toBeUndefined();
    const again = await get(server.portal + address, { "if-none-match": String(headers.etag) });
    expect([again.status, again.body.length], address).toEqual([304, 0]);
  }
});

test("a search and a log-in set no cookie and know nobody @once", async ({ page, server }) => {
  await openMatters(page, "matti");
  const cookie = await cookies(page);
  const providers = ` ${server.provider}`;
  for (const [address, wanted] of [
    ["/fi/haku?q=ty", policy(WASM)],
    ["/fi/kirjaudu", policy("", providers)],
    ["/fi/virka/kirjaudu", policy("", providers)],
  ]) {
    const answer = await get(server.portal + address);
    expect(answer.headers["set-cookie"], address).toBeUndefined();
    expect(answer.headers["content-security-policy"], address).toBe(wanted);
    expectNothingInline(answer.body.toString(), address);
  }
  const [nobody, somebody] = await Promise.all([
    get(`${server.portal}/fi/haku?q=ty`),
    get(`${server.portal}/fi/haku?q=ty`, { cookie }),
  ]);
  expect(somebody.body.equals(nobody.body)).toBe(true);
});

test("every answer bears the headers that keep a browser safe @once", async ({ page, server }) => {
  const reference = await file(page, "aino", { register: II });
  await fillIn(page, { register: II });
  const cookie = await cookies(page);
  for (const address of [
    "/fi",
    notice(II),
    "/fi/xyz/xyz",
    "/fi/omat",
    `/fi/omat/pyynnot/${reference}`,
    `/fi/omat/pyynnot/${reference}/vastaanotto.json`,
    "/fi/pyynto/tarkista",
    "/api/v1/registers",
    "/api/v1/nothing",
    "/healthz",
    "/theme/ii.css",
    "/",
  ]) {
    const { headers, status, body } = await get(server.portal + address, { cookie });
    expect(headers, address).toMatchObject({
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-robots-tag": "noindex, nofollow",
    });
    expect(headers["content-security-policy"], address).toContain("default-src 'none'");
    expect(headers["content-security-policy"], address).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|nonce|\*/);
    expect(headers["set-cookie"], address).toBeUndefined();
    if (address.includes("/omat") || address.includes("/pyynto")) {
      expect([status, headers["cache-control"]], address).toEqual([200, "no-store"]);
      expectNothingInline(body.toString(), address);
    }
  }
  const { headers } = await get(`${server.portal}/fi/pyynto/tarkista`, { cookie });
  expect(headers["content-security-policy"]).toBe(policy("", ` ${server.provider}`));
});

test("cookies are for this browser and this site alone @once", async ({ page }) => {
  await fillIn(page, { register: II });
  await openMatters(page, "aino");
  const own = (await page.context().cookies()).filter(({ domain }) => domain === "127.0.0.1");
  expect(own.map(({ name }) => name).sort()).toEqual(["tl-istunto", "tl-luonnos"]);
  for (const cookie of own) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(cookie.value).toMatch(/^[\w-]{43}$/);
  }
});

test("a form of another site changes nothing @once", async ({ page, server }) => {
  await openWorklist(page, "ii-vastuu-a");
  const cookie = await cookies(page);
  const type = { "content-type": "application/x-www-form-urlencoded", cookie };
  const out = `${server.portal}/fi/kirjaudu/ulos`;
  for (const sender of [
    { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    {},
  ]) {
    const answer = await ask("POST", out, { ...type, ...sender } as Record<string, string>);
    expect(answer.status, JSON.stringify(sender)).toBe(403);
  }
  await page.reload();
  await expect(page.locator("main h1")).toBeVisible();
  expect((await get(`${server.portal}/fi/virka`, { cookie })).body.toString()).toContain("/fi/kirjaudu/ulos");
});

test("robots are kept out, and the health of the server can be asked @once", async ({ server }) => {
  expect((await get(`${server.portal}/robots.txt`)).body.toString()).toContain("Disallow: /\n");
  for (const address of ["/healthz", "/readyz"]) expect((await get(server.portal + address)).status).toBe(200);
  const wrong = await get(`${server.portal}/api/v1/registers?lang=xx`);
  expect([wrong.status, wrong.headers["content-type"]]).toEqual([400, "application/problem+json"]);
});
