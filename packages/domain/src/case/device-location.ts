export const LOCATION_REFUSALS = ['DENIED', 'UNAVAILABLE', 'TIMEOUT'] as const;
export type LocationRefusal = (typeof LOCATION_REFUSALS)[number];

/** Where the device says that it is (WGS 84), or why it does not. */
export type DeviceLocation =
  | {
      readonly state: 'GIVEN';
      readonly latitude: number;
      readonly longitude: number;
      readonly accuracyM: number;
    }
  | { readonly state: 'REFUSED'; readonly cause: LocationRefusal };
