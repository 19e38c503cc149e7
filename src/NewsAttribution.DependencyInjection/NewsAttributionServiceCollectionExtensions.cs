using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsAttribution;
using NewsAttribution.DependencyInjection;

// Where a host's composition root looks for extensions.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>NewsAttribution as a service.</summary>
public static class NewsAttributionServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="SentenceClassifierProvider"/>, one for the host, and <see cref="SentenceClassifier"/>, which is the provider's
    /// current one whenever it is asked for.
    /// The model is loaded when one of them is first asked for; a bad first model is an exception there.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Which model; default: the one inside the library.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentException">Options are out of bounds.</exception>
    public static IServiceCollection AddNewsAttribution(this IServiceCollection services, NewsAttributionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        options ??= new();
        options.Validate();
        services.TryAddSingleton(_ => new SentenceClassifierProvider(options));
        // Not a singleton: that would hold on to the first model.
        services.TryAddTransient(provider => provider.GetRequiredService<SentenceClassifierProvider>().Current);
        return services;
    }
}
