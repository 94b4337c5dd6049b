using System.Runtime.InteropServices;

namespace Publisher.Fonts.Native;

/// <summary>HarfBuzz' drawing calls, which the managed package leaves out. Names as in <c>hb-draw.h</c> and <c>hb-font.h</c>.</summary>
internal static unsafe partial class HbDraw
{
    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    public static partial nint FuncsCreate();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_destroy")]
    public static partial void FuncsDestroy(nint funcs);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    public static partial void SetMove(nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> call, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    public static partial void SetLine(nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> call, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_quadratic_to_func")]
    public static partial void SetQuadratic(nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void> call, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    public static partial void SetCubic(nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> call, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_close_path_func")]
    public static partial void SetClose(nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> call, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph")]
    public static partial void DrawGlyph(nint font, uint glyph, nint funcs, nint data);
}
