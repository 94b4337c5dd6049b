using System.Text;
using Publisher.Commands;

// Chinese messages must arrive whole, whatever the console's code page.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CommandLine.Run(args);
