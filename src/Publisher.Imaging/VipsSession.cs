using NetVips;

namespace Publisher.Imaging;

/// <summary>The only place that touches libvips' process-wide settings.</summary>
internal static class VipsSession
{
    // Kept alive for native code; libvips prints thousands of lines for one damaged file.
    private static readonly Log.LogDelegate Silence = static (_, _, _) => { };

    /// <summary>Version of libvips, part of every cache key. Reading it starts the session.</summary>
    internal static readonly string Version = Start();

    /// <summary>Would libvips draw this as SVG? With fonts of the machine and files that it names: never for a file of the book.</summary>
    internal static bool IsDrawing(byte[] source)
    {
        _ = Version;
        return Image.FindLoadBuffer(source)?.Contains("Svg", StringComparison.Ordinal) == true;
    }

    private static string Start()
    {
        // One thread a picture: two pictures at once gain more than two threads on one (measured).
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;

        // SVG and other interpreters: they would draw with the machine's fonts, so the outcome would differ from machine to machine.
        NetVips.NetVips.BlockUntrusted = true;

        // Our own drawings have no text and name no file (VectorRaster). Files of the book are looked at before they are opened (IsDrawing).
        Operation.Block("VipsForeignLoadSvgBuffer", false);
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, Silence);
        return $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";
    }
}
