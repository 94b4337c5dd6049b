namespace Publisher.Layout.Drawings;

/// <summary>What kind of face the families are that drawing programs name.</summary>
internal static class KnownFamilies
{
    /// <summary><c>serif</c>, <c>sans</c>, <c>mono</c>, <c>kai</c>; null for a family that is not known. The name is in lower case.</summary>
    public static string? KindOf(string family) => family switch
    {
        "serif" or "ui-serif" or "times" or "times new roman" or "georgia" or "garamond" or "palatino" or "cambria" or "book antiqua" or "liberation serif" or "dejavu serif"
            or "simsun" or "nsimsun" or "宋体" or "新宋体" or "songti sc" or "stsong" or "华文宋体" or "中易宋体" or "fangsong" or "simfang" or "仿宋" or "stfangsong" or "方正书宋"
            or "source han serif" or "source han serif sc" or "source han serif cn" or "思源宋体" or "noto serif" or "noto serif cjk sc" or "noto serif sc" or "ms mincho" => "serif",
        "sans-serif" or "ui-sans-serif" or "system-ui" or "-apple-system" or "arial" or "helvetica" or "helvetica neue" or "verdana" or "tahoma" or "calibri" or "segoe ui" or "roboto" or "inter"
            or "open sans" or "liberation sans" or "dejavu sans" or "bitstream vera sans" or "ubuntu" or "cantarell" or "lucida grande" or "trebuchet ms" or "myriad pro" or "myriadpro-regular"
            or "simhei" or "黑体" or "microsoft yahei" or "微软雅黑" or "heiti sc" or "stheiti" or "华文黑体" or "pingfang sc" or "苹方" or "dengxian" or "等线"
            or "source han sans" or "source han sans sc" or "source han sans cn" or "思源黑体" or "noto sans" or "noto sans cjk sc" or "noto sans sc" => "sans",
        "monospace" or "ui-monospace" or "courier" or "courier new" or "consolas" or "menlo" or "monaco" or "liberation mono" or "dejavu sans mono" or "source code pro" => "mono",
        "cursive" or "kaiti" or "simkai" or "楷体" or "楷体_gb2312" or "kaiti sc" or "stkaiti" or "华文楷体" or "霞鹜文楷" or "lxgw wenkai" => "kai",
        _ => null,
    };
}
