// One test measures memory, others read lines of 50 MB: side by side they would disturb one another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
