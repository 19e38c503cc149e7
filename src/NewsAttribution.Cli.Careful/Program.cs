using NewsAttribution.Cli;

return await Newsattr.RunAsync(args, Terminal.Open());
