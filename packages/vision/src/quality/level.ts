/** `GOOD`: as it should be. `LOOK`: a person should look twice. `STOP`: of no use, take another. */
export type QualityLevel = 'GOOD' | 'LOOK' | 'STOP';
