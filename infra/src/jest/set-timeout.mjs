import { jest } from '@jest/globals';

// For machines under load; a test that waits for nothing takes milliseconds all the same.
jest.setTimeout(60_000);
