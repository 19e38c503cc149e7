using NewsAttribution.Server;

return await NewsattrServer.RunAsync(args);
