using System.CommandLine;
namespace Publisher.Commands;
internal static class SpecimenCommand
{
    internal static Command Create() => new("specimen");
}
