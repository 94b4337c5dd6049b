// The table of contents of the build: what can be run, and in which order. The work is in src; the tools are called from the files loaded here.
#load "paths.cake"
#load "book.cake"
#load "tests.cake"

var paths = BuildPaths.Of(Context);
var tests = new TestRuns(Context, paths);
var book = new BookRuns(Context, paths);

Task("Clean")
    .Description("Removes everything that was built, except installed fonts")
    .Does(() => CleanDirectories(paths.Built));

Task("Restore")
    .Description("Fetches the packages of the lock files")
    .Does(() => DotNetRestore(paths.Solution));

Task("Compile")
    .Description("Publishes the program to artifacts/bin/publisher")
    .Does(() => book.PublishProgram());

Task("Fonts")
    .Description("Installs the pinned fonts to artifacts/fonts, checking their hashes")
    .IsDependentOn("Compile")
    .Does(() => book.Program("fonts", "install"));

Task("Images")
    .Description("Prepares the sample book's pictures; a second run encodes none")
    .IsDependentOn("Fonts")
    .Does(() => book.Program("check", paths.Book));

Task("Epub")
    .Description("Makes the sample book's e-book")
    .IsDependentOn("Fonts")
    .Does(() => book.Build("--edition", "ebook"));

Task("PrintPdf")
    .Description("Makes the sample book's print PDF")
    .IsDependentOn("Fonts")
    .Does(() => book.Build("--edition", "print"));

Task("Book")
    .Description("Makes the sample book in every edition (the default)")
    .IsDependentOn("Fonts")
    .Does(() => book.Build());

Task("Deliver")
    .Description("Fills the sample book's delivery folder for the printing plant: files, preflight reports, ticket, hashes")
    .IsDependentOn("Fonts")
    .Does(() => book.Program("deliver", paths.Book));

Task("Test")
    .Description("Runs all tests of the code")
    .IsDependentOn("Fonts")
    .Does(() => tests.Run("tests/Publisher.Tests"));

Task("Conformance")
    .Description("Has independent judges look at the sample book")
    .IsDependentOn("Book")
    .Does(() => tests.Run("tests/Publisher.Conformance", "--filter-not-trait", "Kind=Verify", "--filter-not-trait", "Kind=Measure"));

Task("Field")
    .Description("Sets a test book of 229 thousand characters, reads the PDF back and counts flaws; FIELD_PDF=a.pdf;b.pdf judges others' PDFs of it")
    .IsDependentOn("Fonts")
    .Does(() => tests.Run("tests/Publisher.Conformance", "--filter-namespace", "Publisher.Conformance.Field"));

Task("Verify")
    .Description("Builds the sample book in other folders, zones, locales and thread counts, and compares the bytes")
    .IsDependentOn("Fonts")
    .Does(() => tests.Run("tests/Publisher.Conformance", "--filter-trait", "Kind=Verify"));

Task("Bench")
    .Description("Measures the stages on a generated book; results go to artifacts/bench")
    .IsDependentOn("Fonts")
    .Does(() => book.Bench());

Task("Ci")
    .Description("All of the above that can fail")
    .IsDependentOn("Test").IsDependentOn("Conformance").IsDependentOn("Verify");

Runs.ToTheEnd(() => RunTarget(Argument("target", "Book")), tests);
