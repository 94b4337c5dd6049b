#!/usr/bin/env bash
# Builds the sample book in every edition: ./build.sh
# Runs one task of build/build.cake:       ./build.sh --target Test
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v dotnet >/dev/null; then
  echo "需要 .NET 10 SDK / the .NET 10 SDK is needed: apt-get install dotnet-sdk-10.0" >&2
  exit 2
fi

# The free fonts come from npm packages.
if [ ! -d artifacts/fonts ] && ! command -v npm >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >/dev/null
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Colour codes only for a person at a terminal.
[ -t 1 ] && [ -z "${CI:-}" ] || export NO_COLOR=1

dotnet tool restore >/dev/null
exec dotnet cake build/build.cake "$@"
