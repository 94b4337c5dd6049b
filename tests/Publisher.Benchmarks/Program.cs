using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Publisher.Benchmarks;

if (args is ["linearity"])
{
    return Linearity.Run(Console.Out);
}

// In this process: the native libraries are found where they were published, and nothing is built twice.
var config = DefaultConfig.Instance
    .WithArtifactsPath(Path.Combine(Environment.CurrentDirectory, "artifacts", "bench"))
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkRunner.Run<BookBenchmark>(config, args);
return 0;
