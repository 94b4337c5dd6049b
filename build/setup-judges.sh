#!/usr/bin/env bash
# Installs what the judges of the conformance tests need on Debian or Ubuntu; without root it names all that is missing at once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# command:package
needs="qpdf:qpdf pdftotext:poppler-utils zbarimg:zbar-tools mutool:mupdf-tools gs:ghostscript rsvg-convert:librsvg2-bin java:default-jre-headless node:nodejs npm:npm dpkg-deb:dpkg"
missing=""
for need in $needs; do
  command -v "${need%%:*}" >/dev/null || missing="$missing ${need##*:}"
done
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing="$missing chromium"

if [ -n "$missing" ]; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "缺 / missing:$missing" >&2
    echo "sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing" >&2
    exit 1
  fi
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if [ -f tests/judges/package-lock.json ] && ! cmp -s tests/judges/package-lock.json tests/judges/node_modules/.installed.lock 2>/dev/null; then
  # Browsers come from the system, never from a download of their own.
  (cd tests/judges && PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --silent)
  cp tests/judges/package-lock.json tests/judges/node_modules/.installed.lock
fi
echo "检验工具齐全 / all judges are installed"
