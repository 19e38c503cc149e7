using NewsAttribution.Worker;

return await WorkerTool.RunAsync(args, Console.Out, Console.Error);
