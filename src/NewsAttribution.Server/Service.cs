using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsAttribution.DependencyInjection;
using NewsAttribution.Server.LabelStudio;
using NewsAttribution.Server.Operations;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Serving;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server;

/// <summary>Puts the service together.</summary>
static class Service
{
    /// <exception cref="FailedRunException">A file that the settings name cannot be used.</exception>
    public static WebApplication Build(ServerSettings settings)
    {
        // Nothing is read from the folder that it happens to be started in.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (settings.Config is { } config)
            builder.Configuration.AddJsonFile(Path.GetFullPath(config), optional: false, reloadOnChange: false);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(settings.Listen);
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, settings));
        Logging.Configure(builder.Logging, settings);
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = settings.Time(Limits.DrainDelay) + settings.Time(Limits.ShutdownTimeout)
        );
        AddServices(builder.Services, settings);
        var app = builder.Build();
        Use(app, settings);
        Map(app, settings);
        return app;
    }

    static void Configure(KestrelServerOptions kestrel, ServerSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = settings[Limits.Connections];
        kestrel.Limits.RequestHeadersTimeout = settings.Time(Limits.HeadersTimeout);
        // Counted where bodies are read: Kestrel resets the connection, and a client would not see why.
        kestrel.Limits.MaxRequestBodySize = null;
    }

    static void AddServices(IServiceCollection services, ServerSettings settings)
    {
        var words = OwnWords.Load(settings);
        services.AddSingleton(settings);
        services.AddSingleton(words);
        services.AddSingleton<ServerMetrics>();
        services.AddSingleton<ModelNews>();
        services.AddSingleton(provider =>
        {
            var news = provider.GetRequiredService<ModelNews>();
            return new SentenceClassifierProvider(
                new()
                {
                    ModelPath = settings.Model,
                    Classifier = new() { MinimumPrecision = settings.MinimumPrecision, Words = words.List },
                    Reloaded = news.Taken,
                    ReloadFailed = news.Failed,
                }
            );
        });
        services.AddSingleton<RequestClassifier>();
        services.AddSingleton<BodyBudget>();
        services.AddSingleton<Places>();
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        services.AddSingleton<ArticleStream>();
        services.AddSingleton<ArticlesEndpoint>();
        services.AddSingleton<SentencesEndpoint>();
        services.AddSingleton<InfoEndpoint>();
        services.AddSingleton<LabelStudioEndpoints>();
        Telemetry.AddTo(services);
        if (settings.CorsOrigins.Count > 0)
            services.AddCors(cors =>
                cors.AddDefaultPolicy(policy =>
                    policy
                        .WithOrigins([.. settings.CorsOrigins])
                        .WithMethods("GET", "POST")
                        .WithHeaders("Content-Type", "Authorization", "X-Api-Key", "If-None-Match")
                        .WithExposedHeaders("ETag", "Retry-After")
                )
            );
    }

    static void Use(WebApplication app, ServerSettings settings)
    {
        app.Use(SecurityHeaders.SetAsync);
        app.Use(app.Services.GetRequiredService<Draining>().CloseAsync);
        if (settings.LogRequests)
            app.UseMiddleware<RequestLog>();
        app.UseMiddleware<RefusalMiddleware>();
        app.UseMiddleware<HostNames>();
        if (settings.Page is { } page)
            PageFolder.Use(app, page);
        app.UseRouting();
        if (settings.CorsOrigins.Count > 0)
            app.UseCors();
        if (settings.ApiKeys.Count > 0)
            app.UseMiddleware<ApiKeys>();
    }

    static void Map(WebApplication app, ServerSettings settings)
    {
        var services = app.Services;
        app.MapRead("/health/live", Health.LiveAsync).WithMetadata(new OpenToAll());
        app.MapRead("/health/ready", Health.ReadyAsync).WithMetadata(new OpenToAll());
        app.MapRead("/v1/info", services.GetRequiredService<InfoEndpoint>().HandleAsync);
        app.MapPost("/v1/articles", services.GetRequiredService<ArticlesEndpoint>().HandleAsync);
        app.MapPost("/v1/sentences", services.GetRequiredService<SentencesEndpoint>().HandleAsync);
        app.MapPrometheusScrapingEndpoint("/metrics");
        services.GetRequiredService<LabelStudioEndpoints>().Map(app);
        BuiltInFiles.Map(app);
        if (settings.Page is null)
            app.MapRead("/", context =>
                {
                    context.Response.Redirect("try");
                    return Task.CompletedTask;
                })
                .WithMetadata(new OpenToAll());
    }
}
