namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
}
