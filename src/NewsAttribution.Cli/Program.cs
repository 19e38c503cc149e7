using NewsAttribution.Cli;

return Newsattr.Run(args, Terminal.Open());
