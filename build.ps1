# Builds the sample book in every edition: ./build.ps1
# Runs one task of build/build.cake:       ./build.ps1 --target Test
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
  [Console]::Error.WriteLine('需要 .NET 10 SDK / the .NET 10 SDK is needed')
  exit 2
}

$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
if ([Console]::IsOutputRedirected -or $env:CI) { $env:NO_COLOR = '1' }

dotnet tool restore | Out-Null
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet cake build/build.cake @args
exit $LASTEXITCODE
