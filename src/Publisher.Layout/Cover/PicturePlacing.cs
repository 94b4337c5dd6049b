using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;

namespace Publisher.Layout.Cover;

/// <summary>Places pictures in their frames.</summary>
internal static class PicturePlacing
{
    /// <summary>A picture in its frame, cropped by a clip when it is larger, and the box of the whole picture.</summary>
    public static (DisplayItem Item, Rect Box) Place(CoverPicture picture, ImageInfo size, Rect frame, StructId structure)
    {
        var wider = (Int128)frame.Width.Emu * size.Height >= (Int128)frame.Height.Emu * size.Width;
        var box = wider != picture.Contain ? ByWidth(picture, size, frame) : ByHeight(picture, size, frame);
        var image = new ImageItem(box, picture.Image) { Source = picture.Span, Struct = structure };
        var crops = !picture.Contain && (box.Width > frame.Width || box.Height > frame.Height);
        return crops || picture.Opacity < 1000
            ? (new GroupItem([image]) { Clip = crops ? Outline(frame) : [], Opacity = picture.Opacity, Source = picture.Span, Struct = structure }, box)
            : (image, box);
    }

    /// <summary>The edge of a box as a path.</summary>
    public static ImmutableArray<PathSegment> Outline(Rect box) =>
    [
        new('M', new(box.X, box.Y)), new('L', new(box.Right, box.Y)), new('L', new(box.Right, box.Bottom)), new('L', new(box.X, box.Bottom)), new('Z', default),
    ];

    private static Rect ByWidth(CoverPicture picture, ImageInfo size, Rect frame)
    {
        var height = frame.Width.Scale(size.Height, size.Width);
        return new Rect(frame.X, frame.Y + (frame.Height - height).Scale(picture.FocusY, 1000), frame.Width, height);
    }

    private static Rect ByHeight(CoverPicture picture, ImageInfo size, Rect frame)
    {
        var width = frame.Height.Scale(size.Width, size.Height);
        return new Rect(frame.X + (frame.Width - width).Scale(picture.FocusX, 1000), frame.Y, width, frame.Height);
    }
}
