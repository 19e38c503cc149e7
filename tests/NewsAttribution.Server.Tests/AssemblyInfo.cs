// One service at a time: OpenTelemetry takes the counters of two services in one process for the same, and drops them with the first.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
