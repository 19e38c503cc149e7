using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

// The page calls the methods of Worker; nothing happens before.
return;
